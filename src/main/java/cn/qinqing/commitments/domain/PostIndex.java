package cn.qinqing.commitments.domain;

import cn.qinqing.shared.PostId;
import cn.qinqing.shared.UnitId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which posts, people and units the cells of a ledger mean: read once for a whole file. */
final class PostIndex {

    /** @param held by whom and since when, also formerly */
    private record Post(PostId id, @Nullable UUID unit, String full, String title, List<Held> held) {}

    private record Held(UUID person, String name, LocalDate from, LocalDate to) {}

    /** A post with who holds it on the day that was asked for. */
    record Found(
            PostId post,
            String title,
            @Nullable UUID person,
            @Nullable String name) {}

    private final List<Post> posts = new ArrayList<>();
    private final Map<String, UUID> units = new HashMap<>();

    static PostIndex read(JdbcClient jdbc) {
        PostIndex index = new PostIndex();
        Map<UUID, Post> byId = new HashMap<>();
        jdbc.sql("""
                        select o.id, o.unit_id, if(u.name is null or o.title like concat(u.name, '%'), o.title, concat(u.name, o.title)), o.title,
                          h.person_id, p.name, h.valid_from, h.valid_to
                        from post o left join unit u on u.id = o.unit_id left join post_holding h on h.post_id = o.id
                        left join person p on p.id = h.person_id where o.active order by o.is_leading desc, o.title, o.id, h.valid_from""").query(row -> {
            UUID id = row.getObject(1, UUID.class);
            Post post = byId.get(id);
            if (post == null) {
                post = new Post(
                        new PostId(id),
                        row.getObject(2, UUID.class),
                        plain(row.getString(3)),
                        plain(row.getString(4)),
                        new ArrayList<>());
                byId.put(id, post);
                index.posts.add(post);
            }
            UUID person = row.getObject(5, UUID.class);
            if (person != null) {
                post.held()
                        .add(new Held(
                                person,
                                row.getString(6),
                                row.getObject(7, LocalDate.class),
                                row.getObject(8, LocalDate.class)));
            }
        });
        jdbc.sql("select id, name, short_name from unit where active order by level")
                .query(row -> {
                    index.units.putIfAbsent(plain(row.getString(2)), row.getObject(1, UUID.class));
                    index.units.putIfAbsent(plain(row.getString(3)), row.getObject(1, UUID.class));
                });
        return index;
    }

    /** The unit that a cell names, whole or short. */
    Optional<UnitId> unit(String cell) {
        return Optional.ofNullable(units.get(plain(cell))).map(UnitId::new);
    }

    /**
     * The post that a cell names: by its title with its unit, else by who held it on the day where that is one alone, else by
     * the title within the unit.
     */
    Optional<Found> post(String cell, @Nullable UnitId unit, LocalDate day) {
        String words = plain(cell);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Optional<Post> named = posts.stream()
                .filter(post -> words.contains(post.full()))
                .max(Comparator.comparingInt((Post post) -> post.full().length())
                        .thenComparing(post -> on(post, day)
                                .map(held -> words.contains(plain(held.name())))
                                .orElse(false)));
        if (named.isEmpty()) {
            List<Post> held = posts.stream()
                    .filter(post -> on(post, day)
                            .filter(one -> words.contains(plain(one.name())))
                            .isPresent())
                    .toList();
            List<Post> titled =
                    held.stream().filter(post -> words.contains(post.title())).toList();
            named = titled.size() == 1
                    ? Optional.of(titled.getFirst())
                    : held.size() == 1 ? Optional.of(held.getFirst()) : Optional.empty();
        }
        if (named.isEmpty() && unit != null) {
            List<Post> within = posts.stream()
                    .filter(post -> unit.value().equals(post.unit()) && words.contains(post.title()))
                    .toList();
            named = within.size() == 1 ? Optional.of(within.getFirst()) : Optional.empty();
        }
        return named.map(post -> {
            Held held = on(post, day).orElse(null);
            return new Found(
                    post.id(), post.full(), held == null ? null : held.person(), held == null ? null : held.name());
        });
    }

    private static Optional<Held> on(Post post, LocalDate day) {
        return post.held().stream()
                .filter(held -> !held.from().isAfter(day) && held.to().isAfter(day))
                .findFirst();
    }

    private static String plain(String words) {
        return words.replaceAll("[\\s　（()）·,，、]", "");
    }
}
