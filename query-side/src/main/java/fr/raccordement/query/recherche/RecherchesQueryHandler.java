package fr.raccordement.query.recherche;

import static java.util.Comparator.comparing;

import fr.raccordement.api.recherche.query.FindRecherches;
import fr.raccordement.api.recherche.query.RechercheView;
import java.text.Collator;
import java.util.List;
import java.util.Locale;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** The searches that somebody kept, for themselves alone. */
@Component
class RecherchesQueryHandler {

    private final RecherchesPast recherches;

    RecherchesQueryHandler(RecherchesPast recherches) {
        this.recherches = recherches;
    }

    /** By name, as a French dictionary orders them. */
    @QueryHandler
    List<RechercheView> handle(FindRecherches query) {
        var names = Collator.getInstance(Locale.FRENCH);
        return recherches.now(query.viewer().login()).orElse(RecherchesState.NONE).kept().stream()
                .sorted(comparing(RechercheView::nom, names).thenComparing(RechercheView::nom))
                .toList();
    }
}
