package cn.qinqing.issues;

import static cn.qinqing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.DatabaseTest;
import cn.qinqing.identity.Role;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Categories and templates are changed from a day on and never backwards. */
class IssueTermBookIT extends DatabaseTest {

    private static final Actor KEEPER = Actors.with(Role.COMMERCE_CLERK);

    @Autowired
    ApplicationContext beans;

    @Autowired
    IssueTermBook book;

    @Autowired
    IssueTerms terms;

    @Autowired
    JdbcClient jdbc;

    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void day() {
        today = new IssueCycle(beans).today;
    }

    private static IssueTermBook.TermForm term(@Nullable String code, String name, int days, @Nullable LocalDate from) {
        return new IssueTermBook.TermForm(code, name, days, 1, 1, 1, 5, "巴政办发〔2026〕30号", from);
    }

    private List<IssueTermBook.TermLine> versions(String name) {
        String code = book.terms(KEEPER).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .code();
        return book.terms(KEEPER).stream()
                .filter(one -> one.code().equals(code))
                .toList();
    }

    @Test
    void a_new_version_holds_from_its_day_and_leaves_what_was_alone() {
        String name = "试行档次" + Ids.next().toString().substring(24);
        book.putTerm(KEEPER, term(null, name, 7, today));
        String code = versions(name).getFirst().code();
        assertThat(terms.templates())
                .filteredOn(one -> one.code().equals(code))
                .extracting(IssueTerm::days)
                .containsExactly(7);
        refused("issues.terms.from.same", () -> book.putTerm(KEEPER, term(code, name, 9, today)));
        book.putTerm(KEEPER, term(code, name, 9, today.plusDays(3)));
        assertThat(terms.templates())
                .filteredOn(one -> one.code().equals(code))
                .extracting(IssueTerm::days)
                .containsExactly(7);
        assertThat(versions(name))
                .extracting(IssueTermBook.TermLine::days, IssueTermBook.TermLine::from, IssueTermBook.TermLine::to)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(9, today.plusDays(3), LocalDate.of(9999, 12, 31)),
                        org.assertj.core.groups.Tuple.tuple(7, today, today.plusDays(3)));
        refused("issues.terms.from.planned", () -> book.putTerm(KEEPER, term(code, name, 5, today.plusDays(1))));
        refused("issues.terms.from.past", () -> book.putTerm(KEEPER, term(code, name, 5, today.minusDays(1))));
        refused("issues.terms.from.missing", () -> book.putTerm(KEEPER, term(code, name, 5, null)));
        refused("issues.terms.days.wrong", () -> book.putTerm(KEEPER, term(code, name, 0, today.plusDays(9))));
        refused("issues.terms.name.taken", () -> book.putTerm(KEEPER, term(null, name, 5, today)));
        book.endTerm(KEEPER, code, today.plusDays(10));
        assertThat(versions(name).getFirst().to()).isEqualTo(today.plusDays(10));
        refused("issues.terms.gone", () -> book.endTerm(KEEPER, code, today.plusDays(20)));
    }

    @Test
    void an_issue_keeps_the_template_under_which_it_was_dispatched() {
        IssueCycle cycle = new IssueCycle(beans);
        String name = "沿用档次" + Ids.next().toString().substring(24);
        book.putTerm(KEEPER, term(null, name, 8, today));
        String code = versions(name).getFirst().code();
        IssueId id = cycle.raised(IssuePrivacy.NORMAL);
        cycle.bean(IssueTriage.class)
                .dispatch(
                        cycle.desk, new DispatchIssue(id, "UTILITIES", code, cycle.lead, List.of(), List.of(), "", ""));
        var kept = jdbc.sql("select term_id from issue where id = ?")
                .param(id.value())
                .query(java.util.UUID.class)
                .single();
        book.putTerm(KEEPER, term(code, name, 3, today.plusDays(1)));
        assertThat(terms.keptTemplate(kept).days()).isEqualTo(8);
    }

    @Test
    void a_category_names_a_template_of_its_day_and_a_used_template_is_not_ended() {
        String suffix = Ids.next().toString().substring(24);
        String termName = "类别用档" + suffix;
        book.putTerm(KEEPER, term(null, termName, 6, today));
        String code = versions(termName).getFirst().code();
        String category = "跨境电商" + suffix;
        refused(
                "issues.terms.term.missing",
                () -> book.putCategory(
                        KEEPER, new IssueTermBook.CategoryForm(null, category, "NO_SUCH", false, today)));
        book.putCategory(KEEPER, new IssueTermBook.CategoryForm(null, category, code, false, today));
        assertThat(terms.categories())
                .filteredOn(one -> one.name().equals(category))
                .extracting(IssueCategory::term)
                .containsExactly(code);
        refused("issues.terms.used", () -> book.endTerm(KEEPER, code, today.plusDays(1)));
        String made = terms.categories().stream()
                .filter(one -> one.name().equals(category))
                .findFirst()
                .orElseThrow()
                .code();
        book.endCategory(KEEPER, made, today.plusDays(1));
        book.endTerm(KEEPER, code, today.plusDays(1));
        assertThat(book.categories(KEEPER))
                .filteredOn(one -> one.code().equals(made))
                .extracting(IssueTermBook.CategoryLine::to)
                .containsExactly(today.plusDays(1));
    }
}
