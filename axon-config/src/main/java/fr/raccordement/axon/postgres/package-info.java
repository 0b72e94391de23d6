/** The embedded PostgreSQL: unpacked, initialised, started, found again and stopped. */
@NullMarked
package fr.raccordement.axon.postgres;

import org.jspecify.annotations.NullMarked;
