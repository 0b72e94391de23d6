package fr.raccordement.command.raccordementapi;

import java.util.HashMap;
import java.util.Map;

/** Names without event store, for tests of one connection. */
final class InMemoryNoms implements NomsPiste {

    final Map<NomDeclare, String> bearers = new HashMap<>();

    @Override
    public boolean take(NomDeclare nom, String raccordementApiId) {
        return raccordementApiId.equals(bearers.computeIfAbsent(nom, _ -> raccordementApiId));
    }

    @Override
    public boolean exchange(NomDeclare before, NomDeclare after, String raccordementApiId) {
        var taken = take(after, raccordementApiId);
        if (taken) {
            release(before, raccordementApiId);
        }
        return taken;
    }

    @Override
    public void release(NomDeclare nom, String raccordementApiId) {
        bearers.remove(nom, raccordementApiId);
    }
}
