package cn.qinqing.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.qinqing.DatabaseTest;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What people type, and what they mean: two characters of a trade name, initials, pinyin, former and short names, codes
 * and their ends, among 1,200 invented names that resemble each other.
 */
class SearchAnswersIT extends DatabaseTest {

    private static final Path SAMPLES = Path.of("src/test/resources/search");
    private static final int FIRST = 5;
    private static final double WANTED = 0.95;

    private static final Actor CLERK = new Actor.Person(
            AccountId.create(), null, null, null, "检索员", EnumSet.allOf(Right.class), Scope.all("test"));

    @Autowired
    SearchIndex index;

    @Autowired
    TransactionTemplate transaction;

    private final String kind = "a" + UUID.randomUUID().toString().substring(0, 12);

    @Test
    void what_is_meant_stands_among_the_first_five() throws IOException {
        List<String> names = Files.readAllLines(SAMPLES.resolve("names.tsv"));
        transaction.executeWithoutResult(t -> names.forEach(line -> index.put(document(line.split("\t", -1)))));
        String last = names.getLast().split("\t", -1)[1];
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(titles(last)).contains(last));
        List<String> queries = Files.readAllLines(SAMPLES.resolve("queries.tsv"));
        assertThat(queries).hasSize(300);

        List<String> missed = new ArrayList<>();
        for (String query : queries) {
            String[] part = query.split("\t");
            if (!titles(part[0]).contains(part[1])) {
                missed.add(part[0] + " → " + part[1] + ", but " + titles(part[0]));
            }
        }

        assertThat(missed).hasSizeLessThanOrEqualTo((int) Math.round(queries.size() * (1 - WANTED)));
    }

    /** Columns: what it is, name, short name, former name, code. */
    private SearchDocument document(String[] column) {
        List<String> others = List.of(column[2], column[3]).stream()
                .filter(name -> !name.isEmpty())
                .toList();
        return SearchDocument.of(kind, Ids.next(), column[1], Right.ENTERPRISE_READ)
                .alsoNamed(others)
                .withCodes(column[4].isEmpty() ? List.of() : List.of(column[4]))
                .everywhere();
    }

    private List<String> titles(String text) {
        return index.find(text, CLERK, Set.of(kind), FIRST).stream()
                .map(SearchHit::title)
                .toList();
    }
}
