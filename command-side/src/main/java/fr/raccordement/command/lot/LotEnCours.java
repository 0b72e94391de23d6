package fr.raccordement.command.lot;

import fr.raccordement.api.lot.ElementDeLot;
import fr.raccordement.api.lot.IssueDeLot;
import fr.raccordement.api.lot.ResultatDeLot;
import fr.raccordement.api.lot.event.LotAdvanced;
import fr.raccordement.api.lot.event.LotEvent;
import fr.raccordement.api.lot.event.LotOpened;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A batch as it goes on; the one fold of the aggregate and of whoever goes on with it. */
final class LotEnCours {

    private final LotOpened asked;
    private final BitSet judged = new BitSet();
    private final Set<Objet> done = new HashSet<>();

    private LotEnCours(LotOpened asked) {
        this.asked = asked;
    }

    /**
     * What an element names, whatever it is written like.
     *
     * @param objet key of the structure, or the delegation
     * @param droit whose profile; empty where none is given
     */
    record Objet(String objet, String droit) {

        static Objet of(ElementDeLot element, @Nullable String structure) {
            return new Objet(
                    structure == null ? element.objet() : structure,
                    element.utilisateur() == null
                            ? ""
                            : element.profil() + " " + element.utilisateur());
        }
    }

    /** The batch after an event, which is added to it. */
    static LotEnCours after(@Nullable LotEnCours before, LotEvent event) {
        return switch (event) {
            case LotOpened opened -> new LotEnCours(opened);
            case LotAdvanced advanced -> {
                var lot = Objects.requireNonNull(before);
                advanced.issues().forEach(lot::add);
                yield lot;
            }
        };
    }

    LotOpened asked() {
        return asked;
    }

    /** The first elements that have no outcome, by their ranks. */
    List<Integer> next(int count) {
        return IntStream.range(0, asked.elements().size())
                .filter(it -> !judged.get(it))
                .limit(count)
                .boxed()
                .toList();
    }

    /** Whether an element before was the same, and is done. */
    boolean isDone(Objet objet) {
        return done.contains(objet);
    }

    /** Of these outcomes, those of elements that have none. */
    List<IssueDeLot> fresh(List<IssueDeLot> issues) {
        return issues.stream()
                .filter(it -> it.rang() < asked.elements().size() && !judged.get(it.rang()))
                .toList();
    }

    /** How many elements are left after these outcomes, which are fresh. */
    int left(List<IssueDeLot> fresh) {
        return asked.elements().size() - judged.cardinality() - fresh.size();
    }

    private void add(IssueDeLot issue) {
        judged.set(issue.rang());
        if (issue.resultat() != ResultatDeLot.REFUSE) {
            done.add(Objet.of(asked.elements().get(issue.rang()), issue.structure()));
        }
    }
}
