// Tasklist, Cockpit and Admin have a sign-in page of their own. Whoever is sent to it, because they signed out or
// because their session ended, goes to the one sign-in page of Due Regard.
const toSignIn = () => {
  if (location.hash.startsWith('#/login')) {
    location.replace(new URL('../../../../sign-in?signedOut', document.baseURI));
  }
};

window.addEventListener('hashchange', toSignIn);
toSignIn();
