/** What the server says about files of drafts and positions. */
export const attachments: Record<string, string> = {
  'Bitte senden Sie die Datei als multipart/form-data.': 'Please send the file as multipart/form-data.',
  'Bitte wählen Sie eine Datei aus.': 'Please choose a file.',
  'Die Datei ist zu groß: Höchstens {max} MB sind möglich. Bitte verkleinern Sie sie, oder teilen Sie sie auf.':
    'The file is too large: at most {max} MB are possible. Please make it smaller, or split it.',
  'Die Datei ist leer. Bitte wählen Sie eine andere.': 'The file is empty. Please choose another one.',
  'Die Datei ist mit einem Passwort geschützt oder in einem alten Office-Format. Bitte speichern Sie sie ohne Passwort als DOCX, XLSX oder PDF.':
    'The file is protected by a password or in an old Office format. Please save it without a password as DOCX, XLSX or PDF.',
  'Dieses Format wird nicht angenommen. Möglich sind PDF, DOCX, ODT, XLSX, Bilder (PNG, JPEG, WEBP, HEIC) und einfacher Text.':
    'This format is not taken. Possible are PDF, DOCX, ODT, XLSX, images (PNG, JPEG, WEBP, HEIC) and plain text.',
  'Die Datei ist beschädigt oder unvollständig. Bitte senden Sie sie noch einmal.':
    'The file is damaged or incomplete. Please send it again.',
  'Archive werden nicht angenommen. Bitte senden Sie die Dateien einzeln: PDF, DOCX, ODT, XLSX, Bilder oder einfachen Text.':
    'Archives are not taken. Please send the files one by one: PDF, DOCX, ODT, XLSX, images or plain text.',
  'Die Datei enthält Makros, also Programme. Bitte speichern Sie sie ohne Makros, zum Beispiel als DOCX oder PDF, und senden Sie diese.':
    'The file contains macros, that is programs. Please save it without macros, for example as DOCX or PDF, and send that.',
  'Diese Anlage gibt es nicht (mehr), oder sie ist nicht für Sie bestimmt.':
    'There is no such attachment (any more), or it is not meant for you.',
  'Eine Stellungnahme hat höchstens {max} Anlagen. Bitte entfernen Sie zuerst eine andere.':
    'A position has at most {max} attachments. Please remove another one first.',
  '„{name}“ ist eingereicht und bleibt bei der Stellungnahme.':
    '“{name}” has been submitted and stays with the position.',
  'In „{name}“ wurde Schadsoftware gefunden. Die Datei wird nicht herausgegeben.':
    'Malicious software was found in “{name}”. The file is not given out.',
  'In der Anlage „{name}“ wurde Schadsoftware gefunden. Bitte entfernen Sie sie.':
    'Malicious software was found in the attachment “{name}”. Please remove it.',
  'Anlage {number}: {name} ({kind}, {size} kB)': 'Attachment {number}: {name} ({kind}, {size} kB)',
  Anlagen: 'Attachments',
};
