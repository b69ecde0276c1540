// Stands in for Camunda's own file of this name.
import '../../due-regard.js';

export default {
  app: { name: 'Cockpit', vendor: 'Due Regard' },
  disableWelcomeMessage: true
};
