/** Views that are told from the events, built again beside the live one. */
@NullMarked
package fr.raccordement.api.vue;

import org.jspecify.annotations.NullMarked;
