package fr.raccordement.axon.serialization;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/**
 * What nodes say to one another. A list travels as an array of the kind of thing it holds: the JSON
 * of a list does not say what its elements are, and the other side would find maps.
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

    /** The list itself where its elements are not all of one class, or one is missing. */
    private static Object array(List<?> list) {
        var classes = list.stream().map(each -> each == null ? null : each.getClass()).distinct();
        var only = classes.limit(2).collect(Collectors.toCollection(ArrayList::new));
        var kind = only.size() == 1 ? only.getFirst() : null;
        if (kind == null) {
            return list;
        }
        var array = Array.newInstance(kind, list.size());
        for (int i = 0; i < list.size(); i++) {
            Array.set(array, i, list.get(i));
        }
        return array;
    }
}
