/** Whom each clause of a sentence is about, for those that share a subject or hang on one. */
import type { Clause } from './clauses.ts'
import type { Context } from './drafts.ts'
import type { Party } from './languages/rules.ts'
import { predicateSubject, subjectOf, type Subject } from './subjects.ts'

export class Parties {
  readonly #context: Context
  readonly #known = new Map<Clause, Party>()

  constructor(context: Context) {
    this.#context = context
  }

  /** The subject of a clause; what is found is kept for the clauses after it. */
  subjectOf(clause: Clause): Subject {
    const subject = subjectOf(this.#context, clause, this.#shared(clause))
    if (subject.party) this.#known.set(clause, subject.party)
    return subject
  }

  /** The subject of the clause this one hangs on, or of the one that hangs on. */
  ofHost(clause: Clause): Party | undefined {
    for (let { host } = clause; host; host = host.host) {
      const party = this.#known.get(host)
      if (party) return party
    }
    return undefined
  }

  #shared(clause: Clause): Party | undefined {
    if (clause.kind === 'subordinate') {
      return predicateSubject(this.#context, clause) ?? this.ofHost(clause)
    }
    return clause.kind === 'coordinator' ? this.ofHost(clause) : undefined
  }
}
