package cn.qinqing.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.qinqing.DatabaseTest;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightMissing;
import cn.qinqing.shared.Scope;
import cn.qinqing.shared.UnitId;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

class SearchIndexIT extends DatabaseTest {

    private static final Actor CLERK =
            person(Scope.all("test"), Set.of(Right.SEARCH, Right.ENTERPRISE_READ, Right.ISSUE_READ_CONFIDENTIAL));

    @Autowired
    private SearchIndex index;

    @Autowired
    private TransactionTemplate transaction;

    /** Documents of one test are of a kind of their own, so that tests see only theirs. */
    private final String kind = "k" + UUID.randomUUID().toString().substring(0, 12);

    private static Actor person(Scope scope, Set<Right> rights) {
        return new Actor.Person(
                AccountId.create(),
                null,
                null,
                null,
                "检索员",
                rights.isEmpty() ? EnumSet.noneOf(Right.class) : EnumSet.copyOf(rights),
                scope);
    }

    private UUID put(String title, String... otherNames) {
        return put(document(title).alsoNamed(List.of(otherNames)));
    }

    private SearchDocument document(String title) {
        return SearchDocument.of(kind, Ids.next(), title, Right.ENTERPRISE_READ).everywhere();
    }

    private UUID put(SearchDocument document) {
        transaction.executeWithoutResult(t -> index.put(document));
        return document.id();
    }

    private List<String> titles(String text) {
        return titles(text, CLERK);
    }

    private List<String> titles(String text, Actor actor) {
        return index.find(text, actor, Set.of(kind), 20).stream()
                .map(SearchHit::title)
                .toList();
    }

    private void awaitIndexed(Collection<String> titles) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> titles.forEach(title -> assertThat(titles(title)).contains(title)));
    }

    @Test
    void a_committed_document_is_found_within_five_seconds_and_a_removed_one_is_gone() {
        UUID id = put("库尔勒恒地石油技术有限责任公司");
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(titles("恒地石油")).hasSize(1));

        transaction.executeWithoutResult(
                t -> index.put(SearchDocument.of(kind, id, "库尔勒远山石油技术有限责任公司", Right.ENTERPRISE_READ)
                        .everywhere()));
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            assertThat(titles("恒地")).isEmpty();
            assertThat(titles("远山")).hasSize(1);
        });

        transaction.executeWithoutResult(t -> index.remove(kind, id));
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(titles("远山")).isEmpty());
    }

    @Test
    void a_rolled_back_document_is_never_found() {
        transaction.executeWithoutResult(t -> {
            index.put(document("和静回滚商贸有限公司"));
            t.setRollbackOnly();
        });
        put("和静留存商贸有限公司");
        awaitIndexed(List.of("和静留存商贸有限公司"));
        assertThat(titles("和静")).containsExactly("和静留存商贸有限公司");
    }

    @Test
    void it_is_found_by_any_two_characters_pinyin_initials_code_former_and_short_names() {
        put(document("且末达昌生物科技(集团)有限公司")
                .alsoNamed(List.of("达昌集团", "且末县第三食品厂"))
                .withCodes(List.of("91652825MJ5470078W"))
                .withWords(List.of("且末县工业园区迎宾路8号")));
        awaitIndexed(List.of("且末达昌生物科技(集团)有限公司"));
        for (String query : List.of(
                "达昌",
                "生物",
                "且末达昌生物科技（集团）有限公司",
                "达昌科技",
                "qiemodachang",
                "QIEMO",
                "dachang",
                "qmdc",
                "dcsw",
                "91652825MJ5470078W",
                "９１６５２８２５",
                "0078w",
                "mj547",
                "达昌集团",
                "dcjt",
                "第三食品厂",
                "且末县第三",
                "迎宾路",
                "达昌 且末",
                "达",
                "q")) {
            assertThat(titles(query)).as(query).containsExactly("且末达昌生物科技(集团)有限公司");
        }
        assertThat(titles("昌达")).isEmpty();
        assertThat(titles("达昌 若羌")).isEmpty();
    }

    @Test
    void exact_comes_before_beginning_before_part_and_the_heavier_first_among_equals() {
        put(document("轮台泰腾").weighing(0));
        put(document("轮台泰腾石油").weighing(1));
        put(document("轮台泰腾油脂").weighing(5));
        put(document("焉耆轮台泰腾分厂").weighing(9));
        awaitIndexed(List.of("轮台泰腾", "轮台泰腾石油", "轮台泰腾油脂", "焉耆轮台泰腾分厂"));
        assertThat(titles("轮台泰腾")).containsExactly("轮台泰腾", "轮台泰腾油脂", "轮台泰腾石油", "焉耆轮台泰腾分厂");
        assertThat(titles("luntaitaiteng").getFirst()).isEqualTo("轮台泰腾");
    }

    @Test
    void rights_divisions_and_units_are_part_of_the_query() {
        var mine = UnitId.create();
        put(document("范围一号公司").within(Set.of("652825"), Set.of()));
        put(document("范围二号公司").within(Set.of("652826"), Set.of(mine)));
        put(document("范围三号公司"));
        put(SearchDocument.of(kind, Ids.next(), "范围机密事项", Right.ISSUE_READ_CONFIDENTIAL)
                .everywhere());
        awaitIndexed(List.of("范围一号公司", "范围二号公司", "范围三号公司", "范围机密事项"));

        var reads = Set.of(Right.SEARCH, Right.ENTERPRISE_READ);
        assertThat(titles("范围", person(new Scope.Within(Set.of("652825"), Set.of()), reads)))
                .containsExactlyInAnyOrder("范围一号公司", "范围三号公司");
        assertThat(titles("范围", person(new Scope.Within(Set.of(), Set.of(mine)), reads)))
                .containsExactlyInAnyOrder("范围二号公司", "范围三号公司");
        assertThat(titles("范围", person(new Scope.Nothing(), reads))).isEmpty();
        assertThat(titles("范围机密", person(Scope.all("test"), Set.of(Right.SEARCH))))
                .isEmpty();
        assertThatThrownBy(() -> titles("范围", person(Scope.all("test"), Set.of())))
                .isInstanceOf(RightMissing.class);
    }

    @Test
    void any_text_gets_an_answer() {
        put("任意文本有限公司");
        awaitIndexed(List.of("任意文本有限公司"));
        for (String query : List.of(
                "",
                "   ",
                "·",
                "*",
                "a*b?c",
                "\"(((+-!^~:\\/",
                "'; drop table enterprise; --",
                "公".repeat(200),
                "有限公司".repeat(300),
                "a".repeat(500),
                "任 意 ".repeat(80),
                "\uD800",
                "\uDBFF\uDFFF",
                "👍👍",
                "𫖯岳𬭎达",
                "\u0000\u0001",
                "ئۇيغۇر",
                "ㄅㄆㄇ")) {
            assertThat(index.find(query, CLERK, Set.of(kind), 10)).as(query).isNotNull();
        }
        assertThat(titles("任意 文本 公司")).hasSize(1);
    }

    @Test
    void names_with_rare_characters_and_middle_dots_are_told_apart() {
        put("王𠮷");
        put("王𡈽");
        put("阿不都热合曼·买买提");
        awaitIndexed(List.of("王𠮷", "王𡈽", "阿不都热合曼·买买提"));
        assertThat(titles("王𠮷")).containsExactly("王𠮷");
        assertThat(titles("𡈽")).containsExactly("王𡈽");
        assertThat(titles("阿不都热合曼•买买提")).hasSize(1);
        assertThat(titles("买买提")).hasSize(1);
        assertThat(titles("abdrhm")).hasSize(1);
    }

    @Test
    void a_mobile_number_is_shown_masked_and_never_found() {
        put(document("手机号测试公司")
                .subtitled("联系人 13812345678")
                .withWords(List.of("电话13812345678"))
                .withCodes(List.of("13812345678")));
        awaitIndexed(List.of("手机号测试公司"));
        assertThat(titles("13812345678")).isEmpty();
        assertThat(titles("2345678")).isEmpty();
        assertThat(index.find("手机号测试", CLERK, Set.of(kind), 1).getFirst().subtitle())
                .isEqualTo("联系人 138****5678");
    }

    @Test
    void it_is_written_only_within_the_transaction_of_the_feature() {
        assertThatThrownBy(() -> index.put(document("没有事务"))).isInstanceOf(IllegalTransactionStateException.class);
    }
}
