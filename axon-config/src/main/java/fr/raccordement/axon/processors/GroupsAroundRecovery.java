package fr.raccordement.axon.processors;

import fr.raccordement.embeddedmongo.EmbeddedMongo;
import fr.raccordement.embeddedmongo.Recovery;
import org.axonframework.config.Configuration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Stops the processing groups before the embedded read store is opened again and starts them after:
 * their tokens, and with them their place among the events, are then those that were saved (D-180).
 */
@Component
class GroupsAroundRecovery implements Recovery {

    private final StoppedGroups groups;

    GroupsAroundRecovery(ObjectProvider<Configuration> axon) {
        groups = new StoppedGroups(axon);
    }

    @Autowired
    void listenTo(ObjectProvider<EmbeddedMongo> embedded) {
        embedded.ifAvailable(server -> server.onRecovery(this));
    }

    @Override
    public void before() {
        groups.stop();
    }

    @Override
    public void after() {
        groups.start();
    }
}
