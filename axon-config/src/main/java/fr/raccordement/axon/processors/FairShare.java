package fr.raccordement.axon.processors;

import fr.raccordement.processing.Nodes;
import fr.raccordement.processing.Nodes.Node;
import java.util.List;
import java.util.stream.Stream;

/**
 * How many segments of a group each node holds: as many as the others that run the group, or one
 * more. Which nodes those are differs by group, so that groups of one segment are spread too. All
 * nodes come to the same answer, and the shares add up (D-218).
 */
record FairShare(String self, List<Node> others) {

    /** What a node says of itself: the groups that it runs. */
    static final String RUNS = "groups";

    static FairShare among(Nodes nodes) {
        return new FairShare(nodes.self(), nodes.others());
    }

    int of(String group, int segments) {
        var nodes =
                Stream.concat(
                                others.stream().filter(it -> runs(it, group)).map(Node::name),
                                Stream.of(self))
                        .sorted()
                        .toList();
        var place = Math.floorMod(nodes.indexOf(self) - group.hashCode(), nodes.size());
        return segments / nodes.size() + (place < segments % nodes.size() ? 1 : 0);
    }

    private static boolean runs(Node node, String group) {
        return List.of(node.says(RUNS).split(",")).contains(group);
    }
}
