/** The time trackers whose detailed exports can be read. */
export type ImportFormat = 'toggl' | 'harvest' | 'clockify' | 'kimai';

/** What a column can tell about a row. A format has some of them, an export of it often fewer. */
export type ImportField =
  | 'client'
  | 'project'
  | 'task'
  | 'note'
  | 'tags'
  | 'billable'
  | 'email'
  | 'userName'
  | 'firstName'
  | 'lastName'
  | 'startDate'
  | 'startTime'
  | 'endDate'
  | 'endTime'
  | 'duration'
  | 'durationDecimal'
  | 'breakTime'
  | 'hourlyRate'
  | 'amount'
  | 'currency';

/** The names one field goes by in a format's headers, in English, Spanish, French and Italian, old and new. */
export type ColumnNames = Partial<Record<ImportField, readonly string[]>>;

const shared = {
  client: [
    'Client',
    'Client name',
    'Customer',
    'Cliente',
    'Nombre del cliente',
    'Nom du client',
    'Nome cliente',
  ],
  project: ['Project', 'Project name', 'Proyecto', 'Projet', 'Progetto'],
  task: ['Task', 'Task name', 'Tarea', 'Tâche', 'Compito', 'Attività'],
  note: ['Description', 'Time entry', 'Descripción', 'Descrizione'],
  tags: [
    'Tags',
    'Tag',
    'Etiquetas',
    'Etiqueta',
    'Étiquettes',
    'Mots-clés',
    'Libellés',
    'Etichette',
    'Etichetta',
  ],
  billable: ['Billable', 'Is billable', 'Facturable', 'Fatturabile'],
  email: [
    'Email',
    'E-mail',
    'User email',
    'Email address',
    'Correo electrónico',
    'Correo',
    'Courriel',
    'Adresse e-mail',
    'Adresse électronique',
    'Indirizzo e-mail',
    'Posta elettronica',
  ],
  userName: ['User', 'Username', 'Member', 'Usuario', 'Miembro', 'Utilisateur', 'Membre', 'Utente', 'Membro'],
  currency: ['Currency', 'Moneda', 'Divisa', 'Devise', 'Monnaie', 'Valuta'],
} as const satisfies ColumnNames;

const startAndEnd = {
  startDate: [
    'Start date',
    'Start',
    'Fecha de inicio',
    'Fecha inicio',
    'Date de début',
    'Data di inizio',
    'Data inizio',
  ],
  startTime: ['Start time', 'Hora de inicio', 'Hora inicio', 'Heure de début', 'Ora di inizio', 'Ora inizio'],
  endDate: [
    'End date',
    'Stop date',
    'End',
    'Stop',
    'Fecha de fin',
    'Fecha fin',
    'Fecha de finalización',
    'Date de fin',
    'Data di fine',
    'Data fine',
  ],
  endTime: [
    'End time',
    'Stop time',
    'Hora de fin',
    'Hora fin',
    'Hora de finalización',
    'Heure de fin',
    'Ora di fine',
    'Ora fine',
  ],
} as const satisfies ColumnNames;

const toggl: ColumnNames = {
  ...shared,
  ...startAndEnd,
  duration: ['Duration', 'Duración', 'Durée', 'Durata'],
  amount: ['Amount', 'Importe', 'Montant', 'Importo'],
};

const clockify: ColumnNames = {
  ...shared,
  ...startAndEnd,
  duration: [
    'Duration (h)',
    'Duration (hh:mm:ss)',
    'Duración (h)',
    'Durée (h)',
    'Durata (h)',
    'Durata (ore)',
  ],
  durationDecimal: [
    'Duration (decimal)',
    'Duración (decimal)',
    'Durée (décimal)',
    'Durée (décimale)',
    'Durata (decimale)',
    'Durata (decimali)',
  ],
  hourlyRate: [
    'Billable rate',
    'Hourly rate',
    'Rate',
    'Tarifa facturable',
    'Tarifa',
    'Taux facturable',
    'Tarif facturable',
    'Taux',
    'Tariffa fatturabile',
    'Tariffa',
  ],
  amount: [
    'Billable amount',
    'Amount',
    'Importe facturable',
    'Cantidad facturable',
    'Importe',
    'Montant facturable',
    'Montant',
    'Importo fatturabile',
    'Importo',
  ],
};

/** Harvest's `Hours Rounded` and `Ended At` are left alone: its hours are what was worked, pauses already taken out. */
const harvest: ColumnNames = {
  ...shared,
  note: ['Notes', 'Note', 'Notas'],
  startDate: ['Date', 'Spent date', 'Fecha', 'Data'],
  startTime: ['Started at', 'Start time', 'Hora de inicio', 'Heure de début', 'Ora di inizio'],
  duration: ['Hours', 'Horas', 'Heures', 'Ore'],
  firstName: ['First name', 'Nombre', 'Prénom', 'Nome'],
  lastName: ['Last name', 'Apellido', 'Apellidos', 'Nom', 'Nom de famille', 'Cognome'],
  hourlyRate: [
    'Billable rate',
    'Hourly rate',
    'Tarifa facturable',
    'Tarifa por hora',
    'Taux facturable',
    'Taux horaire',
    'Tariffa fatturabile',
    'Tariffa oraria',
  ],
  amount: ['Billable amount', 'Importe facturable', 'Montant facturable', 'Importo fatturabile'],
};

/** In Kimai a record's `Rate` is its whole amount; the price of an hour is `Hourly rate`. */
const kimai: ColumnNames = {
  ...shared,
  task: ['Activity', 'Actividad', 'Activité', 'Attività'],
  userName: [
    ...shared.userName,
    'Name',
    'Nombre',
    'Nom',
    'Nome',
    'Identifiant',
    'Nombre de usuario',
    'Nome utente',
  ],
  tags: [...shared.tags, 'Palabras clave', 'Parole chiave'],
  startDate: ['Date', 'Fecha', 'Data'],
  startTime: ['From', 'Begin', 'Start', 'De', 'Desde', 'Inicio', 'Début', 'Da', 'Dalle', 'Inizio'],
  endTime: ['To', 'End', 'Para', 'A', 'Hasta', 'Fin', 'À', 'Alle', 'Fine'],
  duration: ['Duration', 'Duración', 'Durée', 'Durata'],
  breakTime: ['Break', 'Pausa', 'Descanso', 'Pause'],
  hourlyRate: [
    'Hourly rate',
    'Price per hour',
    'Tarifa por hora',
    'Precio por hora',
    'Taux horaire',
    'Prix horaire',
    'Tariffa oraria',
    'Prezzo orario',
  ],
  amount: ['Rate', 'Total rate', 'Tarifa', 'Taux', 'Tariffa'],
};

/** In the order that decides when a header fits two formats equally well. */
export const exportColumns: readonly (readonly [ImportFormat, ColumnNames])[] = [
  ['toggl', toggl],
  ['clockify', clockify],
  ['harvest', harvest],
  ['kimai', kimai],
];
