import type { Phrase, Statement } from '../explain/index.ts';
import { isSingular } from '../explain/index.ts';
import type { INDICATOR_ENGLISH } from './words.en.ts';

const many = (v: Statement['values'], name: string, one: string, more: string): string =>
  isSingular(v[name], 'fr') ? one : more;
const weeks = (v: Statement['values']): string => many(v, 'lag', '{lag} semaine', '{lag} semaines');

export const INDICATOR_FRENCH: Readonly<Record<keyof typeof INDICATOR_ENGLISH, Phrase>> = {
  'indicator.all': (v) =>
    `Sur ${many(v, 'tried', '{tried} indicateur confronté', '{tried} indicateurs confrontés')} à l’argent qui entre, {leads} le ${many(v, 'leads', 'précède', 'précèdent')}, {follows} le ${many(v, 'follows', 'suit', 'suivent')}, {harmful} lui ${many(v, 'harmful', 'nuit', 'nuisent')} et {unrelated} ${many(v, 'unrelated', 'est', 'sont')} sans rapport avec lui.`,
  'indicator.all.unknown': 'Qu’un indicateur précède l’argent n’est pas connu.',
  'indicator.one.leads': (v) =>
    `{indicator} : quand il s’améliore, plus d’argent entre ${weeks(v)} plus tard ; le connaître ôte {gain} de l’erreur d’une prévision.`,
  'indicator.one.harmful': (v) =>
    `{indicator} : quand il s’améliore, moins d’argent entre ${weeks(v)} plus tard ; il détourne de l’argent.`,
  'indicator.one.follows': (v) => `{indicator} : il suit l’argent de ${weeks(v)} ; il dit ce qui est déjà arrivé.`,
  'indicator.one.unrelated': '{indicator} : sans rapport avec l’argent qui entre, jusqu’à 8 semaines plus tard.',
  'indicator.one.unknown': '{indicator} : qu’il précède l’argent n’est pas connu.',
  'indicator.unknown.nobody':
    'Aucun enregistrement ne dit qui paie. Ajoutez un export des paiements, des factures ou des livraisons, ou dites dans « Données » quelle activité en tient lieu.',
  'indicator.unknown.weeks':
    'Il faut {fewest} semaines entières d’enregistrements ; il y en a {weeks}. Importez des exports plus anciens, ou attendez.',
  'indicator.unknown.none': 'Les enregistrements n’en disent rien.',
  'indicator.unknown.gaps': 'Il manque dans plus d’une semaine sur dix.',
  'indicator.unknown.few-people':
    'Certaines semaines, moins de cinq personnes ont travaillé : de si peu, rien n’est dit.',
  'indicator.unknown.still': 'Il ne change jamais.',
  'indicator.method':
    'Par semaine, sans la tendance commune ni ce que chaque série dit d’elle-même (AR(1)) : le lien le plus fort entre 1 et 8 semaines face à 999 mélanges (graine {seed}), avec Benjamini–Hochberg sur tout ce qui fut essayé ; et une prévision de l’argent doit y gagner plus d’une erreur type sur des semaines qu’elle n’avait pas vues.',
  'indicator.refuted':
    'Le même examen sur d’autres années, ou un essai où l’indicateur est déplacé sans que l’argent suive.',
  'indicator.limit.chance':
    'Sur des séries sans rapport entre elles, 0 à 3 % furent dites précéder ; de vrais précurseurs au lien de 0,6, 77 % furent trouvés en un an de semaines et 90 % en deux.',
  'indicator.limit.cause': 'Ce qui précède n’est pas forcément la cause : les deux peuvent suivre autre chose.',
  'indicator.limit.weeks':
    'La première et la dernière semaine, rarement entières, sont laissées ; un petit trou prend le chiffre de la semaine d’avant.',
  'indicator.file.line':
    'La ligne {line} n’est pas un jour et une valeur : « {text} ». Écrivez 2026-01-05;12,5, une ligne chacun.',
  'indicator.file.long': 'Il y a plus de {most} jours : partagez le fichier, ou donnez des semaines.',
  'indicator.file.empty': 'Le fichier ne contient ni jour ni valeur. Écrivez 2026-01-05;12,5, une ligne chacun.',
  'indicator.table': 'Les indicateurs face à l’argent',
  'indicator.table.indicator': 'Indicateur',
  'indicator.table.wanted': 'Mieux quand',
  'indicator.table.standing': 'Face à l’argent',
  'indicator.table.lag': 'Semaines',
  'indicator.table.correlation': 'Lien',
  'indicator.table.gain': 'Ôté à l’erreur de prévision',
  'word.indicator-volume': 'Nouvelles demandes',
  'word.indicator-lead-time': 'Délai',
  'word.indicator-response-time': 'Temps de réponse',
  'word.indicator-first-time-right': 'Bon du premier coup',
  'word.indicator-open-work': 'Travail en cours',
  'word.indicator-utilisation': 'Taux d’occupation',
  'word.indicator-wanted-up': 'il monte',
  'word.indicator-wanted-down': 'il baisse',
  'word.indicator-leads': 'précède',
  'word.indicator-harmful': 'nuit',
  'word.indicator-follows': 'suit',
  'word.indicator-unrelated': 'sans rapport',
};
