package fr.raccordement.command;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.api.habilitation.Rights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Remembers what it was asked; allows everything until it is to forbid. */
public final class RecordingRights implements Rights {

    private final List<String> asked = new ArrayList<>();
    private final List<String> askedToStart = new ArrayList<>();
    private boolean allowing = true;

    /** From now on, nobody may do anything. */
    public void forbid() {
        allowing = false;
    }

    /** What was asked, as "Command PARTIE structure". */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** Names of the commands that were asked about as starting something. */
    public List<String> askedToStart() {
        return List.copyOf(askedToStart);
    }

    @Override
    public void require(Object command, Map<String, ?> metaData, Concern... concerns) {
        asked.add(
                Stream.concat(
                                Stream.of(command.getClass().getSimpleName()),
                                Stream.of(concerns).map(it -> it.partie() + " " + it.structure()))
                        .collect(Collectors.joining(" ")));
        if (!allowing) {
            throw new RuleViolatedException("FORBIDDEN", "Interdit.", "Forbidden.");
        }
    }

    @Override
    public void requireKnown(Map<String, ?> metaData, Concern... concerns) {
        if (!allowing) {
            throw Rights.notFound();
        }
    }

    @Override
    public void requireToStart(Object command, Map<String, ?> metaData, Concern... concerns) {
        askedToStart.add(command.getClass().getSimpleName());
        require(command, metaData, concerns);
    }
}
