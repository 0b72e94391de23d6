package fr.raccordement.axon.processeurs;

/** Which processing groups are to run now; one that is not keeps its place and its dead letters. */
@FunctionalInterface
public interface RunningGroups {

    boolean contains(String group);
}
