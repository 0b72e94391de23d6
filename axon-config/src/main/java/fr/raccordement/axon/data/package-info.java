/** The directory the embedded stores share, and the lock that gives it one owner. */
@NullMarked
package fr.raccordement.axon.data;

import org.jspecify.annotations.NullMarked;
