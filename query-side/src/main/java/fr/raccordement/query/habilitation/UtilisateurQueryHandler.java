package fr.raccordement.query.habilitation;

import fr.raccordement.api.habilitation.query.FindUtilisateur;
import fr.raccordement.api.habilitation.query.UtilisateurView;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** "Mes habilitations". */
@Component
class UtilisateurQueryHandler {

    private final ViewerRights rights;

    UtilisateurQueryHandler(ViewerRights rights) {
        this.rights = rights;
    }

    @QueryHandler
    UtilisateurView handle(FindUtilisateur query) {
        return new UtilisateurView(
                query.viewer().login(),
                query.viewer().roles().stream().sorted().toList(),
                rights.held(query.viewer()).stream().map(HabilitationDocument::toView).toList());
    }
}
