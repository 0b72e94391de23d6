/**
 * The register of structures, as it is read.
 *
 * <p>The fold: {@code StructureFold}, into {@link fr.raccordement.query.structure.StructureState}.
 * One structure, or several: {@code StructureQueryHandler}. The list: {@code StructureProjection}
 * into {@code StructureCollection}; {@code StructureListing}. Search by words, for other lists too:
 * {@link fr.raccordement.query.structure.StructureSearch} by {@code SearchText}; the words get into
 * their documents by {@link fr.raccordement.query.structure.StructureWords}. The past: {@code
 * StructurePast}, {@link fr.raccordement.query.structure.StructuresAsOf} for exports, {@code
 * StructureHistory} by {@code StructureHistoryFold}, {@code StructureAuditTrail}.
 */
@NullMarked
package fr.raccordement.query.structure;

import org.jspecify.annotations.NullMarked;
