package fr.raccordement.command;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.command.habilitation.Rights;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** Remembers what it was asked; allows everything until told otherwise. */
public final class RecordingRights implements Rights {

    private final List<String> asked = new ArrayList<>();
    private boolean allowing = true;

    /** From now on, nobody may do anything. */
    public void forbid() {
        allowing = false;
    }

    /** What was asked, as "Command structure". */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void require(Object command, MetaData metaData, @Nullable String structure) {
        asked.add(command.getClass().getSimpleName() + " " + structure);
        if (!allowing) {
            throw new RuleViolatedException("FORBIDDEN", "Interdit.", "Forbidden.");
        }
    }

    @Override
    public void requireToStart(Object command, MetaData metaData, String structure) {
        require(command, metaData, structure);
    }
}
