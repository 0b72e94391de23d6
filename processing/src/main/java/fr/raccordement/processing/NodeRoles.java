package fr.raccordement.processing;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What this node does. */
public record NodeRoles(Set<NodeRole> all) {

    /** One that does everything. */
    public static NodeRoles every() {
        return new NodeRoles(EnumSet.allOf(NodeRole.class));
    }

    /**
     * Reads names with commas between them.
     *
     * @throws IllegalArgumentException that names what is no role, or says that there is none
     */
    public static NodeRoles parse(String names) {
        var roles =
                Stream.of(names.split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .map(NodeRoles::role)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(NodeRole.class)));
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("a node without any role");
        }
        return new NodeRoles(roles);
    }

    public boolean does(NodeRole role) {
        return all.contains(role);
    }

    /** Whether nothing is left to others. */
    public boolean doesEverything() {
        return all.size() == NodeRole.values().length;
    }

    private static NodeRole role(String name) {
        return Stream.of(NodeRole.values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + name + "\" is no role"));
    }
}
