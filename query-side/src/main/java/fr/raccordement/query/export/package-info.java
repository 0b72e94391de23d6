/**
 * Lists as files, with the names of structures as they were at the event of the export: {@link
 * fr.raccordement.query.export.ListExport}, which each list extends, reads a {@link
 * fr.raccordement.query.export.ListTable} of {@link fr.raccordement.query.export.ListColumn}s. That
 * of structures themselves: {@code StructureExport}.
 */
@NullMarked
package fr.raccordement.query.export;

import org.jspecify.annotations.NullMarked;
