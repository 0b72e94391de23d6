package fr.raccordement.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeRolesTest {

    @Test
    void names_in_any_order_with_spaces() {
        var roles = NodeRoles.parse(" queries ,projections");

        assertThat(roles.all()).containsOnly(NodeRole.QUERIES, NodeRole.PROJECTIONS);
        assertThat(roles.does(NodeRole.COMMANDS)).isFalse();
        assertThat(roles.doesEverything()).isFalse();
    }

    @Test
    void all_of_them_are_every_one() {
        assertThat(NodeRoles.parse("commands,queries,projections,policies,sealing"))
                .isEqualTo(NodeRoles.every())
                .returns(true, NodeRoles::doesEverything);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", "command", "COMMANDS", "queries;sealing", "all"})
    void what_is_no_role_is_refused(String names) {
        assertThatThrownBy(() -> NodeRoles.parse(names))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
