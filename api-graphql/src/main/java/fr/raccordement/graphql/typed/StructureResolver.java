package fr.raccordement.graphql.typed;

import fr.raccordement.api.structure.query.FindStructureKey;
import fr.raccordement.graphql.Messages;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Which structure somebody means by an identifier. Here it becomes the key of the structure, once:
 * behind the edge nothing knows another name of it (D-140).
 */
@Component
public class StructureResolver {

    private final ObjectProvider<Messages> messages;

    StructureResolver(ObjectProvider<Messages> messages) {
        this.messages = messages;
    }

    /** The key of the structure that has or had that identifier, as events say at this moment. */
    public Optional<String> find(String typed) {
        return Optional.ofNullable(
                messages.getObject().find(new FindStructureKey(typed), String.class).join());
    }
}
