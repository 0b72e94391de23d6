package fr.raccordement.command.export;

import fr.raccordement.api.export.event.ExportRequested;
import fr.raccordement.api.export.query.ExportEtat;
import java.util.Optional;

/** Looks up where exports stand. */
@FunctionalInterface
interface Fichiers {

    /** Where the file stands; empty where there is none and will be none. */
    Optional<ExportEtat> etat(ExportRequested export);
}
