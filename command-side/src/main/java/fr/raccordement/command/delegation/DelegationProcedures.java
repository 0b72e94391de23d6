package fr.raccordement.command.delegation;

import fr.raccordement.api.delegation.command.ReviewDelegationsOfFiche;
import fr.raccordement.api.habilitation.Rights;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/** Has the delegations of a fiche looked at; each is decided by itself. */
@Component
class DelegationProcedures {

    private final OpenDelegations openDelegations;
    private final DelegationReviews reviews;
    private final Rights rights;

    DelegationProcedures(
            OpenDelegations openDelegations, DelegationReviews reviews, Rights rights) {
        this.openDelegations = openDelegations;
        this.reviews = reviews;
        this.rights = rights;
    }

    @CommandHandler
    void handle(ReviewDelegationsOfFiche command, MetaData metaData) {
        rights.require(command, metaData);
        var fiche = command.ficheId().value();
        openDelegations
                .ofFiches(List.of(fiche))
                .getOrDefault(fiche, List.of())
                .forEach(reviews::plan);
    }
}
