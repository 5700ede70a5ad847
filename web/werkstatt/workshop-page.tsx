export function WorkshopPage() {
  return <h1>Werkstatt</h1>;
}
