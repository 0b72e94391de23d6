package fr.raccordement.axon.processors;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.processing.Nodes.Node;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FairShareTest {

    private static final List<String> GROUPS =
            IntStream.range(0, 24).mapToObj(n -> "group-" + n).toList();

    @ParameterizedTest
    @CsvSource({"1,2", "2,2", "3,2", "2,1", "3,8", "5,8", "4,16", "7,3"})
    void shares_add_up_and_differ_by_one_at_most(int nodes, int segments) {
        for (var group : GROUPS) {
            var shares = IntStream.range(0, nodes).map(n -> share(n, nodes, group, segments));

            assertThat(shares.boxed().toList())
                    .allSatisfy(
                            it ->
                                    assertThat(it)
                                            .isBetween(
                                                    segments / nodes,
                                                    (segments + nodes - 1) / nodes))
                    .satisfies(
                            all ->
                                    assertThat(all.stream().mapToInt(it -> it).sum())
                                            .isEqualTo(segments));
        }
    }

    @Test
    void groups_of_one_segment_are_not_all_of_one_node() {
        for (var node = 0; node < 3; node++) {
            var place = node;
            assertThat(GROUPS.stream().mapToInt(group -> share(place, 3, group, 1)).sum())
                    .isBetween(2, 16);
        }
    }

    @Test
    void a_node_that_does_not_run_a_group_has_no_share_of_it() {
        var other = new Node("a", Map.of(FairShare.RUNS, "notes-bis,other"));

        assertThat(new FairShare("b", List.of(other)).of("notes", 2)).isEqualTo(2);
    }

    private static int share(int place, int nodes, String group, int segments) {
        var others =
                IntStream.range(0, nodes)
                        .filter(n -> n != place)
                        .mapToObj(
                                n ->
                                        new Node(
                                                "n" + n,
                                                Map.of(FairShare.RUNS, String.join(",", GROUPS))))
                        .toList();
        return new FairShare("n" + place, others).of(group, segments);
    }
}
