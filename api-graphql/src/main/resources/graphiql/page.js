'use strict';
// Every request of the page, over HTTP and WebSocket, carries the account chosen in the header.
(async () => {
  const [comptes, exemples] = await Promise.all([
    fetch('/graphiql/comptes.json').then(response => response.json()),
    fetch('/graphiql/exemples.graphql').then(response => response.text()),
  ]);
  const select = document.getElementById('compte');
  comptes.forEach(({login, roles, structure}) => {
    const what = structure ?? (roles.join(', ') || 'aucun droit');
    select.add(new Option(`${login} — ${what}`, login));
  });
  const remembered = localStorage.getItem('raccordement.compte');
  if (comptes.some(({login}) => login === remembered)) select.value = remembered;

  // One tab for each operation; an operation starts with its comment, after an empty line and "###".
  const defaultTabs = exemples.split(/^###\s*$/m).map(text => text.trim()).filter(Boolean)
      .map(text => {
        const [query, variables] = text.split(/^### variables\s*$/m);
        return {query: query.trim() + '\n', variables: variables?.trim()};
      });

  const root = ReactDOM.createRoot(document.getElementById('graphiql'));
  let socket;
  const show = () => {
    const compte = comptes.find(({login}) => login === select.value);
    localStorage.setItem('raccordement.compte', compte.login);
    const Authorization = 'Basic ' + btoa(`${compte.login}:${compte.password}`);
    socket?.dispose();
    socket = graphqlWs.createClient({
      url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
      connectionParams: {Authorization},
    });
    const fetcher = GraphiQL.createFetcher({
      url: '/graphql',
      headers: {Authorization, 'Accept-Language': navigator.language},
      wsClient: socket,
    });
    root.render(React.createElement(GraphiQL, {fetcher, defaultTabs, shouldPersistHeaders: false}));
  };
  select.addEventListener('change', show);
  show();
})();
