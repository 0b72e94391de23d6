package fr.raccordement.api.lettremorte;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has dead letters handled again. */
public interface DeadLetterRetries {

    /**
     * Tries sequences of a group again, those first that waited longest, before it returns.
     *
     * @param objet identifier of the aggregate; null for all that wait in the group
     * @return those that were tried, handled by now or not; empty where nothing waited
     */
    List<LettreMorteId> retry(String groupe, @Nullable String objet);
}
