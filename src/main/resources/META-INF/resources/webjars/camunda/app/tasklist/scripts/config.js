// Stands in for Camunda's own file of this name.
import '../../due-regard.js';

export default {
  app: { name: 'Tasklist', vendor: 'Due Regard' },
  disableWelcomeMessage: true,
  dateFormat: { normal: 'D MMMM YYYY, HH:mm', long: 'D MMMM YYYY, HH:mm' },
  locales: { availableLocales: ['en'], fallbackLocale: 'en' }
};
