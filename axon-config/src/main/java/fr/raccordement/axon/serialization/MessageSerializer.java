package fr.raccordement.axon.serialization;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/**
 * Serialises messages between nodes. A list travels as an array of the class of its elements: the
 * JSON of a list does not name it, and the receiver would find maps (D-092).
 */
final class MessageSerializer extends Jackson3Serializer {

    MessageSerializer(Builder builder) {
        super(builder);
    }

    @Override
    public <T> SerializedObject<T> serialize(Object object, Class<T> representation) {
        var sent = object instanceof List<?> list ? array(list) : object;
        return super.serialize(sent, representation);
    }

    /** The list itself where its elements are of several classes, or one is null. */
    private static Object array(List<?> list) {
        var found = list.stream().map(each -> each == null ? null : each.getClass()).distinct();
        var classes = found.limit(2).collect(Collectors.toCollection(ArrayList::new));
        var element = classes.size() == 1 ? classes.getFirst() : null;
        if (element == null) {
            return list;
        }
        var array = Array.newInstance(element, list.size());
        for (int i = 0; i < list.size(); i++) {
            Array.set(array, i, list.get(i));
        }
        return array;
    }
}
