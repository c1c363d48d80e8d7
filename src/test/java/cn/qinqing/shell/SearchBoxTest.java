package cn.qinqing.shell;

import static com.github.mvysny.kaributesting.v10.ComboBoxKt.getSuggestionItems;
import static com.github.mvysny.kaributesting.v10.ComboBoxKt.setUserInput;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.qinqing.Actors;
import cn.qinqing.UiTest;
import cn.qinqing.identity.Role;
import cn.qinqing.search.SearchDocument;
import cn.qinqing.search.SearchIndex;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.UnitId;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class SearchBoxTest extends UiTest {

    /** Of characters that no other test uses. */
    private static final String NAME = "麒麟骕骦测试公司";

    @Autowired
    private SearchIndex index;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void documents() {
        if (index.find(NAME, Actors.with(Role.COMMERCE_CLERK), Set.of(), 1).isEmpty()) {
            transaction.executeWithoutResult(t -> {
                index.put(SearchDocument.of("enterprise", Ids.next(), NAME, Right.ENTERPRISE_READ)
                        .subtitled("轮台县")
                        .everywhere());
                index.put(SearchDocument.of("person", Ids.next(), "骕骦·麒麟", Right.PEOPLE_READ)
                        .everywhere());
            });
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> index.find("骕骦", Actors.with(Role.COMMERCE_CLERK), Set.of(), 5)
                                    .size()
                            == 2);
        }
    }

    /** Somebody of a unit of the prefecture, who sees all of it. */
    private void signIn() {
        UnitId unit = UnitId.create();
        jdbc.sql("""
                insert into unit (id, name, short_name, body, level, division_code)
                values (?, ?, '检索测试单位', 'GOVERNMENT', 'PREFECTURE', '652800')""").params(unit.value(), "检索测试单位" + unit).update();
        Actors.signIn(AccountId.create(), null, unit, Role.SUPERVISOR);
    }

    @Test
    void the_box_groups_its_hits_and_leads_to_the_record() {
        signIn();
        UI.getCurrent().navigate("");
        SearchBox box = _get(SearchBox.class);
        setUserInput(box, "骕骦");
        assertThat(getSuggestionItems(box))
                .extracting(entry -> entry.found().hit().title(), SearchBox.Entry::first)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(NAME, true),
                        org.assertj.core.groups.Tuple.tuple("骕骦·麒麟", true));
        assertThat(getSuggestionItems(box).getFirst().kindLabel()).isEqualTo("企业、商会");
        setUserInput(box, "没有这样的名字");
        assertThat(getSuggestionItems(box)).isEmpty();
    }

    @Test
    void the_page_lists_all_hits_under_the_address_of_the_query() {
        signIn();
        UI.getCurrent().navigate("search", QueryParameters.of("q", "骕骦"));
        assertThat(_find(H2.class)).extracting(H2::getText).containsExactly("企业、商会", "人员");
        assertThat(_find(Anchor.class)).extracting(Anchor::getText).contains(NAME, "骕骦·麒麟");
    }

    @Test
    void who_may_not_search_has_no_box() {
        Actors.signIn(Role.AUDIT_ADMIN);
        UI.getCurrent().navigate("");
        assertThat(_find(SearchBox.class)).isEmpty();
    }
}
