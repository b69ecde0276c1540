// Stands in for Camunda's own file of this name.
import '../../due-regard.js';

export default {
  app: { name: 'Admin', vendor: 'Due Regard' },
  disableWelcomeMessage: true
};
