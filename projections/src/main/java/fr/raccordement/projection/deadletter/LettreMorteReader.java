package fr.raccordement.projection.deadletter;

import fr.raccordement.api.lettremorte.LettreMorteId;
import fr.raccordement.api.lettremorte.event.LettreMorteDiscarded;
import fr.raccordement.api.lettremorte.query.LettreEnAttente;
import fr.raccordement.api.lettremorte.query.LettreMorteView;
import fr.raccordement.projection.events.EventReader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits, without what is discarded already. */
@Component
class LettreMorteReader {

    private final DeadLetters attente;
    private final EventReader events;

    LettreMorteReader(DeadLetters attente, EventReader events) {
        this.attente = attente;
        this.events = events;
    }

    DiscardedLetters ecartees(LettreMorteId id) {
        return new DiscardedLetters(
                events.read(id)
                        .map(message -> (LettreMorteDiscarded) message.getPayload())
                        .toList());
    }

    /** The letters of a sequence, in order. */
    List<WaitingLetter> letters(LettreMorteId id) {
        var ecartees = ecartees(id);
        return attente.all(id).stream()
                .filter(letter -> !ecartees.contain(letter))
                .map(WaitingLetter::new)
                .toList();
    }

    LettreMorteView view(LettreMorteId id) {
        var letters = letters(id);
        return view(id, letters.isEmpty() ? null : letters.getFirst().view(letters.size() - 1L));
    }

    /** The same at less cost, for lists: what was discarded a moment ago may be in it. */
    LettreMorteView glance(LettreMorteId id) {
        return view(
                id,
                attente.first(id)
                        .map(letter -> new WaitingLetter(letter).view(attente.size(id) - 1))
                        .orElse(null));
    }

    static LettreMorteView view(LettreMorteId id, @Nullable LettreEnAttente enAttente) {
        return new LettreMorteView(id.groupe(), id.objet(), enAttente);
    }
}
