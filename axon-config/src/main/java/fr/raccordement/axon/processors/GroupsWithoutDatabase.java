package fr.raccordement.axon.processors;

import fr.raccordement.axon.events.SingleProgramLock;
import org.axonframework.config.Configuration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Stops the processing groups while another program has the database of the events (D-182). */
@Component
class GroupsWithoutDatabase {

    private final StoppedGroups groups;

    GroupsWithoutDatabase(ObjectProvider<Configuration> axon) {
        groups = new StoppedGroups(axon);
    }

    @Autowired
    void listenTo(ObjectProvider<SingleProgramLock> lock) {
        lock.ifAvailable(it -> it.onChange(this::change));
    }

    private void change(boolean lost) {
        if (lost) {
            groups.stop();
        } else {
            groups.start();
        }
    }
}
