/** Alerts: what the operator is told of by the system itself. */
@NullMarked
package fr.raccordement.api.alerte;

import org.jspecify.annotations.NullMarked;
