package fr.raccordement.projection.export;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.export.ExportObjet;
import fr.raccordement.api.export.event.ExportRequested;
import fr.raccordement.projection.events.EventsSince;
import java.util.List;

/** The source of one kind of export. */
public interface ExportSource {

    ExportObjet objet();

    /** The processing groups whose views the table is read from. */
    List<String> views();

    /**
     * The rights that the viewer's rows depend on, as texts that {@link #stillReads} understands.
     */
    List<String> rights(ExportRequested request, Actor viewer);

    /** Whether the viewer still has that right. */
    boolean stillReads(String right, Actor viewer);

    /**
     * The table as of a position, with the rows that the viewer may read now.
     *
     * @param since the events after that position
     */
    ExportTable open(ExportRequested request, Actor viewer, EventsSince since);
}
