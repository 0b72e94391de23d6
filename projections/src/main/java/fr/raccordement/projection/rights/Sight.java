package fr.raccordement.projection.rights;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.VisibleTo;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a viewer sees by one query, while it is answered: what they hold on a structure is asked
 * once. For the next answer there is another (D-128).
 */
public final class Sight {

    private final Class<?> query;
    private final VisibleTo declared;
    private final Actor viewer;
    private final Holdings holdings;
    private final Map<Concern, Boolean> known = new HashMap<>();

    /**
     * @throws IllegalStateException where the query does not declare to whom it is visible
     */
    public Sight(Class<?> query, Actor viewer, Holdings holdings) {
        this.query = query;
        this.declared = declaration(query);
        this.viewer = viewer;
        this.holdings = holdings;
    }

    static VisibleTo declaration(Class<?> query) {
        return Optional.ofNullable(query.getAnnotation(VisibleTo.class))
                .orElseThrow(() -> new IllegalStateException(query + " declares no rights"));
    }

    /** Whether a role lets the viewer see whatever the query asks for. */
    public boolean everything() {
        return Stream.of(declared.roles()).anyMatch(viewer.roles()::contains);
    }

    /**
     * Whether the viewer sees a thing.
     *
     * @param concerns the structures that it concerns, any of which is enough; none where only a
     *     role counts
     */
    public boolean sees(Collection<Concern> concerns) {
        return everything() || concerns.stream().anyMatch(this::isReadAs);
    }

    /** As {@link #sees(Collection)}, for what concerns one structure. */
    public boolean sees(Concern concern) {
        return sees(List.of(concern));
    }

    /** SIRETs of the structures by which the viewer sees such things, as the projection knows. */
    public List<String> structures(Partie partie) {
        requireDeclared(partie);
        return held().entrySet().stream()
                .filter(held -> partie.isReadableWith(held.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether the viewer sees anything that concerns the structure. */
    public boolean seesAnythingOf(String structure) {
        return sees(
                Partie.seeing(declared).stream()
                        .map(partie -> new Concern(partie, structure))
                        .toList());
    }

    private boolean isReadAs(Concern concern) {
        if (declared.utilisateur() && viewer.login().equals(concern.utilisateur())) {
            return true;
        }
        requireDeclared(concern.partie());
        return known.computeIfAbsent(concern, this::isReadable);
    }

    /** Of whoever has a role at the operator, nothing counts that a structure gave (D-157). */
    private Map<String, Collection<Profil>> held() {
        return viewer.roles().isEmpty() ? holdings.effective(viewer.login()) : Map.of();
    }

    private boolean isReadable(Concern concern) {
        if (!viewer.roles().isEmpty()) {
            return false;
        }
        var held = holdings.effective(new HabilitationId(concern.structure(), viewer.login()));
        return concern.partie().isReadableWith(held);
    }

    private void requireDeclared(Partie partie) {
        if (!Partie.seeing(declared).contains(partie)) {
            throw new IllegalStateException(query + " does not declare " + partie);
        }
    }
}
