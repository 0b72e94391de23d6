/** What happened to reference data, for those who may read it: the operator and its auditors. */
@NullMarked
package fr.raccordement.query.historique;

import org.jspecify.annotations.NullMarked;
