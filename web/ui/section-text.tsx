import '../styles/section-text.css';

/** The body of a section as the server renders it safely: the only place where HTML is taken as it comes. */
export function SectionText({ html, lang = 'de' }: { html: string; lang?: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the server renders Markdown and shows HTML in it as text
  return <div className="st-section-text" lang={lang} dangerouslySetInnerHTML={{ __html: html }} />;
}
