import { describe, expect, test } from 'vitest';
import type { ImportFormat } from './export-columns.ts';
import { recogniseFormat } from './recognise-format.ts';

const headers: readonly (readonly [ImportFormat, string, string])[] = [
  [
    'toggl',
    'en',
    'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount (EUR)',
  ],
  [
    'toggl',
    'en, stop columns',
    'Description,Billable,Client,Project,Task,Member,Email,Tags,Start date,Start time,Stop date,Stop time,Duration',
  ],
  [
    'toggl',
    'es',
    'Usuario,Correo electrónico,Cliente,Proyecto,Tarea,Descripción,Facturable,Fecha de inicio,Hora de inicio,Fecha de fin,Hora de fin,Duración,Etiquetas,Importe (EUR)',
  ],
  [
    'toggl',
    'fr',
    'Utilisateur,Courriel,Client,Projet,Tâche,Description,Facturable,Date de début,Heure de début,Date de fin,Heure de fin,Durée,Étiquettes,Montant (EUR)',
  ],
  [
    'toggl',
    'it',
    'Utente,E-mail,Cliente,Progetto,Attività,Descrizione,Fatturabile,Data di inizio,Ora di inizio,Data di fine,Ora di fine,Durata,Etichette,Importo (EUR)',
  ],
  [
    'clockify',
    'en',
    'Project,Client,Description,Task,User,Group,Email,Tags,Billable,Start Date,Start Time,End Date,End Time,Duration (h),Duration (decimal),Billable Rate (EUR),Billable Amount (EUR)',
  ],
  [
    'clockify',
    'es',
    'Proyecto,Cliente,Descripción,Tarea,Usuario,Grupo,Correo electrónico,Etiquetas,Facturable,Fecha de inicio,Hora de inicio,Fecha de finalización,Hora de finalización,Duración (h),Duración (decimal),Tarifa facturable (EUR),Importe facturable (EUR)',
  ],
  [
    'clockify',
    'fr',
    'Projet,Client,Description,Tâche,Utilisateur,Groupe,Email,Étiquettes,Facturable,Date de début,Heure de début,Date de fin,Heure de fin,Durée (h),Durée (décimal),Taux facturable (EUR),Montant facturable (EUR)',
  ],
  [
    'clockify',
    'it',
    'Progetto,Cliente,Descrizione,Attività,Utente,Gruppo,E-mail,Etichette,Fatturabile,Data di inizio,Ora di inizio,Data di fine,Ora di fine,Durata (h),Durata (decimale),Tariffa fatturabile (EUR),Importo fatturabile (EUR)',
  ],
  [
    'clockify',
    'en, with newer columns',
    'Project,Client,Description,Task,Kiosk,User,Group,Email,Tags,Type,Billable,Invoice ID,Start Date,Start Time,End Date,End Time,Duration (h),Duration (decimal),Date of creation',
  ],
  [
    'harvest',
    'en',
    'Date,Client,Project,Project Code,Task,Notes,Hours,Billable?,Invoiced?,Approved?,First Name,Last Name,Roles,Employee?,Billable Rate,Billable Amount,Cost Rate,Cost Amount,Currency,External Reference URL',
  ],
  [
    'harvest',
    'en, before 2020',
    'Date,Client,Project,Project Code,Task,Notes,Hours,Billable?,Invoiced?,First Name,Last Name,Department,Employee?,Hourly Rate,Billable Amount,Currency',
  ],
  [
    'harvest',
    'en, rounded and timed',
    'Date,Client,Project,Project Code,Task,Notes,Hours,Hours Rounded,Billable?,Invoiced?,Approved?,First Name,Last Name,Employee Id,Roles,Employee?,Started At,Ended At',
  ],
  [
    'harvest',
    'es',
    'Fecha,Cliente,Proyecto,Código del proyecto,Tarea,Notas,Horas,¿Facturable?,¿Facturado?,¿Aprobado?,Nombre,Apellidos,Roles,¿Empleado?,Tarifa facturable,Importe facturable,Moneda',
  ],
  [
    'harvest',
    'fr',
    'Date,Client,Projet,Code du projet,Tâche,Notes,Heures,Facturable ?,Facturé ?,Approuvé ?,Prénom,Nom,Rôles,Employé ?,Taux facturable,Montant facturable,Devise',
  ],
  [
    'harvest',
    'it',
    'Data,Cliente,Progetto,Codice progetto,Attività,Note,Ore,Fatturabile?,Fatturato?,Approvato?,Nome,Cognome,Ruoli,Dipendente?,Tariffa fatturabile,Importo fatturabile,Valuta',
  ],
  [
    'kimai',
    'en',
    'Date,From,To,Duration,Currency,Rate,Internal rate,Hourly rate,Fixed rate,Name,User,Email,Staff number,Customer,Project,Activity,Description,Billable,Tags,Type,category,Account,Project number,VAT ID,Order number',
  ],
  [
    'kimai',
    'en, version 1',
    'Date,From,To,Duration,Rate,User,Customer,Project,Activity,Description,Exported,Tags,Hourly rate,Fixed rate',
  ],
  [
    'kimai',
    'en, with breaks',
    'Date,Begin,End,Duration,Break,Currency,Rate,Hourly rate,User,Customer,Project,Activity,Description,Billable,Tags',
  ],
  [
    'kimai',
    'es',
    'Fecha,De,Para,Duración,Moneda,Tarifa,Tarifa interna,Tarifa por hora,Tarifa fija,Nombre,Usuario,Correo electrónico,Número de personal,Cliente,Proyecto,Actividad,Descripción,Facturable,Etiquetas,Tipo,category,Cuenta',
  ],
  [
    'kimai',
    'fr',
    'Date,De,À,Durée,Devise,Taux,Taux interne,Taux horaire,Taux fixe,Nom,Utilisateur,Courriel,Numéro de personnel,Client,Projet,Activité,Description,Facturable,Mots-clés,Type,category,Compte',
  ],
  [
    'kimai',
    'it',
    'Data,Da,A,Durata,Valuta,Tariffa,Tariffa interna,Tariffa oraria,Tariffa fissa,Nome,Utente,E-mail,Matricola,Cliente,Progetto,Attività,Descrizione,Fatturabile,Etichette,Tipo,category,Conto',
  ],
];

describe('an export is recognised by its header', () => {
  test.each(headers)('%s (%s)', (format, _variant, header) => {
    const layout = recogniseFormat(header.split(','));
    expect(layout).toMatchObject({ format });
    if ('refused' in layout) return;
    const titles = header.split(',');
    for (const field of ['client', 'project', 'billable'] as const) {
      if (layout.columns[field] === undefined) expect(header).toMatch(/Exported|Member/);
    }
    expect(titles[layout.columns.client ?? -1]).toMatch(/^(Client|Cliente|Customer)$/);
    expect(layout.columns.startDate).toBeDefined();
    expect(layout.columns.duration).toBeDefined();
  });

  test('whatever the case, the accents, the spacing and the order of its columns', () => {
    const shuffled = [
      ' PROYECTO ',
      'DURACION',
      'cliente',
      'Facturable',
      'Hora  de inicio',
      'Fecha de INICIO',
      'Usuario',
    ];
    expect(recogniseFormat(shuffled)).toMatchObject({
      format: 'toggl',
      columns: { project: 0, duration: 1, client: 2, billable: 3, startTime: 4, startDate: 5, userName: 6 },
    });
  });

  test('with columns that nobody knows, which are passed over', () => {
    const layout = recogniseFormat(['Cost centre', 'Date', 'Client', 'Mood', 'Hours']);
    expect(layout).toMatchObject({ format: 'harvest', columns: { startDate: 1, client: 2, duration: 4 } });
  });
});

test('the currency stands in the header of Toggl and Clockify', () => {
  expect(recogniseFormat('Client,Start date,Start time,Duration,Amount (CHF)'.split(','))).toMatchObject({
    currency: 'CHF',
  });
});

test("in Kimai the rate is a record's amount and the hourly rate its price", () => {
  const header = 'Date,From,To,Duration,Rate,Hourly rate,Customer,Project'.split(',');
  expect(recogniseFormat(header)).toMatchObject({ format: 'kimai', columns: { amount: 4, hourlyRate: 5 } });
});

test('a table about something else is refused with the headers found', () => {
  expect(recogniseFormat(['Title', 'Due', 'Assignee'])).toEqual({
    refused: 'not-a-time-export',
    found: 'unfamiliar',
    headers: ['Title', 'Due', 'Assignee'],
  });
});

test('an export without its clients is refused by the column it lacks', () => {
  const header = 'User,Project,Description,Start date,Start time,End date,End time,Tags'.split(',');
  expect(recogniseFormat(header)).toMatchObject({
    found: 'incomplete',
    format: 'toggl',
    missing: ['client'],
  });
});

test('a reader who says which tool it was is believed', () => {
  const header = 'Client,Project,Start date,Start time,End date,End time'.split(',');
  expect(recogniseFormat(header)).toMatchObject({ format: 'toggl' });
  expect(recogniseFormat(header, 'clockify')).toMatchObject({ format: 'clockify' });
});
