package fr.raccordement.command.structure;

import fr.raccordement.api.structure.StructureType;
import fr.raccordement.api.structure.event.StructureDeactivated;
import fr.raccordement.api.structure.event.StructureEvent;
import fr.raccordement.api.structure.event.StructureReactivated;
import fr.raccordement.api.structure.event.StructureRegistered;
import fr.raccordement.api.structure.event.StructureRenamed;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the register says of a structure at a moment; the one fold of the aggregate and of the
 * look-ups.
 *
 * @param siret 14 digits
 * @param nom the name
 * @param type public or private
 * @param tiersDeDematerialisation whether it receives invoices for public structures
 * @param siretVerifie whether the checksum of the SIRET holds; if not, qualification only
 * @param active whether it may start anything new
 */
public record Inscription(
        String siret,
        String nom,
        StructureType type,
        boolean tiersDeDematerialisation,
        boolean siretVerifie,
        boolean active) {

    static Inscription after(@Nullable Inscription before, StructureEvent event) {
        return switch (event) {
            case StructureRegistered registered ->
                    new Inscription(
                            registered.siret(),
                            registered.nom(),
                            registered.type(),
                            registered.tiersDeDematerialisation(),
                            registered.siretVerifie(),
                            true);
            case StructureRenamed renamed -> known(before).renamed(renamed.nom());
            case StructureDeactivated _ -> known(before).withActive(false);
            case StructureReactivated _ -> known(before).withActive(true);
        };
    }

    private static Inscription known(@Nullable Inscription before) {
        return Objects.requireNonNull(before);
    }

    private Inscription renamed(String next) {
        return new Inscription(siret, next, type, tiersDeDematerialisation, siretVerifie, active);
    }

    private Inscription withActive(boolean next) {
        return new Inscription(siret, nom, type, tiersDeDematerialisation, siretVerifie, next);
    }
}
