/**
 * Technical accounts, from their events alone: {@code CompteTechniqueState} is their fold, {@code
 * CompteTechniqueQueryHandler} answers, {@code CompteTechniqueHistoryFold} and {@code
 * CompteTechniqueAuditTrail} are for auditors.
 */
@NullMarked
package fr.raccordement.query.comptetechnique;

import org.jspecify.annotations.NullMarked;
