package fr.raccordement.command.habilitation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.habilitation.GestionId;
import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.command.*;
import fr.raccordement.api.habilitation.event.GestionEntrusted;
import fr.raccordement.api.habilitation.event.HabilitationEvent;
import fr.raccordement.command.InProcess;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is asked, by whomever, in whatever order, a structure has one principal manager. */
class RandomHabilitationTest {

    private static final int STEPS = 400;
    private static final String HERE = InProcess.STRUCTURE;
    private static final GestionId GESTION = new GestionId(HERE);
    private static final List<Actor> USERS =
            Stream.of("claire", "denis", "elise", "fred")
                    .map(login -> new Actor(login, Set.of()))
                    .toList();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void a_structure_never_has_two_principal_managers_nor_loses_the_last(long seed) {
        var random = new Random(seed);
        try (var node = InProcess.empty()) {
            node.send(InProcess.ADMIN, InProcess.register(HERE, "claire"));
            for (int step = 0; step < STEPS; step++) {
                var actor = actor(node, random);
                var command = command(actor, random);

                node.outcome(actor, command);

                assertThat(principals(node)).as("%s by %s", command, actor).hasSize(1);
                assertThat(principals(node)).containsExactly(entrusted(node));
            }
            assertThat(node.events().of(GESTION)).hasSizeGreaterThan(3);
        }
    }

    /** Often the one whose word counts. */
    private static Actor actor(InProcess node, Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> InProcess.ADMIN;
            case 1, 2, 3, 4 -> new Actor(entrusted(node), Set.of());
            default -> any(USERS, random);
        };
    }

    private static Object command(Actor actor, Random random) {
        var login = any(USERS, random).login();
        var id = new HabilitationId(HERE, login);
        var own = new HabilitationId(HERE, actor.login());
        var profil = any(List.of(Profil.values()), random);
        return switch (random.nextInt(12)) {
            case 0 -> new RequestRattachement(own);
            case 1 -> new DecideRattachement(id, random.nextBoolean(), null, null);
            case 2 -> new DeactivateRattachement(id, null, null);
            case 3 -> new ReactivateRattachement(id, null);
            case 4 -> new RemoveRattachement(id, null, null);
            case 5 -> new RequestHabilitation(own, profil, null);
            case 6 -> new GrantHabilitation(id, profil, null);
            case 7 -> new GrantHabilitation(id, Profil.ORGANISATION_MODIFICATION, null);
            case 8 -> new RefuseHabilitation(id, profil, null, null);
            case 9 -> new RevokeHabilitation(id, profil, null, null);
            case 10 -> new NameGestionnairePrincipal(GESTION, login, random.nextBoolean(), null);
            default -> new TransferGestionnairePrincipal(GESTION, login, null, null);
        };
    }

    /** Those who may manage the structure as its principal manager. */
    private static List<String> principals(InProcess node) {
        return USERS.stream()
                .map(Actor::login)
                .filter(
                        login -> {
                            var droits = droits(node, login);
                            return droits.gestionnairePrincipal()
                                    && droits.hold(List.of(Profil.ORGANISATION_MODIFICATION));
                        })
                .toList();
    }

    private static Droits droits(InProcess node, String login) {
        var droits = Droits.NONE;
        for (var event : node.events().of(new HabilitationId(HERE, login))) {
            droits = Droits.after(droits, (HabilitationEvent) event);
        }
        return droits;
    }

    private static String entrusted(InProcess node) {
        return ((GestionEntrusted) node.events().of(GESTION).getLast()).utilisateur();
    }

    private static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
