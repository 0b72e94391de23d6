/** Views that events are projected into, built again beside the active one. */
@NullMarked
package fr.raccordement.api.vue;

import org.jspecify.annotations.NullMarked;
