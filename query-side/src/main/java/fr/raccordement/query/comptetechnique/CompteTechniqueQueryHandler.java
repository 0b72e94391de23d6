package fr.raccordement.query.comptetechnique;

import fr.raccordement.api.comptetechnique.query.CompteTechniqueStatus;
import fr.raccordement.api.comptetechnique.query.CompteTechniqueView;
import fr.raccordement.api.comptetechnique.query.FindCompteTechnique;
import fr.raccordement.api.comptetechnique.query.FindDecidedCompteTechnique;
import fr.raccordement.api.comptetechnique.query.FindMotsDePasseExpires;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** The technical account of a structure, folded from its events. */
@Component
class CompteTechniqueQueryHandler {

    private final CompteTechniquePast past;
    private final Clock clock;

    CompteTechniqueQueryHandler(CompteTechniquePast past, Clock clock) {
        this.past = past;
        this.clock = clock;
    }

    @QueryHandler
    Optional<CompteTechniqueView> handle(FindCompteTechnique query) {
        return view(query.structure(), Long.MAX_VALUE);
    }

    @QueryHandler
    List<String> handle(FindMotsDePasseExpires query) {
        return query.structures().stream()
                .filter(
                        structure ->
                                view(structure, Long.MAX_VALUE)
                                        .map(CompteTechniqueView::statut)
                                        .filter(CompteTechniqueStatus.MOT_DE_PASSE_EXPIRE::equals)
                                        .isPresent())
                .toList();
    }

    @QueryHandler
    CompteTechniqueView handle(FindDecidedCompteTechnique query) {
        return view(query.structure(), query.version())
                .orElseThrow(() -> new IllegalStateException("No such event: " + query));
    }

    private Optional<CompteTechniqueView> view(String structure, long version) {
        return past.upTo(structure, version).map(it -> it.viewAt(clock.instant()));
    }
}
