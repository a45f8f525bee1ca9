import type { Catalog } from '../shared/locale.tsx';
import type { ExportFormat } from './export-view.ts';

interface ExportWords {
  readonly title: string;
  readonly sentence: string;
  readonly format: string;
  readonly formats: Readonly<Record<ExportFormat, string>>;
  readonly from: string;
  readonly to: string;
  readonly download: string;
  readonly leftTitle: string;
  readonly nothingLeft: string;
}

export const exportWords: Catalog<ExportWords> = {
  fr: {
    title: 'Emporter les faits',
    sentence:
      'Tout ce qu’Aval sait peut repartir vers un autre outil. Les personnes restent sous pseudonyme\u202f; à côté du fichier, la compréhension qui permet de le relire.',
    format: 'Format',
    formats: {
      'ocel2-json': 'OCEL 2.0, en JSON',
      'ocel2-xml': 'OCEL 2.0, en XML',
      'ocel2-sqlite': 'OCEL 2.0, en SQLite',
      xes: 'XES, une trace par dossier',
      csv: 'CSV',
      parquet: 'Parquet',
      xlsx: 'Excel',
    },
    from: 'À partir du',
    to: 'Jusqu’au, non compris',
    download: 'Télécharger',
    leftTitle: 'Ce que ce format ne porte pas',
    nothingLeft: 'Ce format porte tous les faits.',
  },
  en: {
    title: 'Take the facts along',
    sentence:
      'All that Aval knows can go on to another tool. People stay under pseudonyms; beside the file stands the understanding that reads it back.',
    format: 'Format',
    formats: {
      'ocel2-json': 'OCEL 2.0 as JSON',
      'ocel2-xml': 'OCEL 2.0 as XML',
      'ocel2-sqlite': 'OCEL 2.0 as SQLite',
      xes: 'XES, one trace a case',
      csv: 'CSV',
      parquet: 'Parquet',
      xlsx: 'Excel',
    },
    from: 'From',
    to: 'Up to, not included',
    download: 'Download',
    leftTitle: 'What this format does not carry',
    nothingLeft: 'This format carries all facts.',
  },
};
