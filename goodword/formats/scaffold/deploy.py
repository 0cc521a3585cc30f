"""The deployment recipe of a new site: what GitHub's and GitLab's pipelines run."""

from __future__ import annotations

from typing import Final

__all__ = ["GITHUB", "GITHUB_CHECK", "GITLAB"]

GITHUB: Final = """\
# Publishes the site with GitHub Pages: after every push, and every night, because days and consents run out.
# Once: Settings > Pages > Source: "GitHub Actions".
name: Publish

on:
  push:
    branches: [main]
  schedule:
    - cron: "17 2 * * *"
  workflow_dispatch:

permissions:
  contents: read

# One after the other, so that an older state never comes after a newer one.
concurrency:
  group: publish
  cancel-in-progress: false

jobs:
  build:
    runs-on: ubuntu-latest
    permissions:
      contents: write # moves the tag "published"
    outputs:
      problem: ${{ steps.publish.outputs.problem }}
    steps:
      - uses: actions/checkout@v5
        with:
          ref: main
          fetch-depth: 0
      - uses: actions/setup-python@v6
        with:
          python-version: "3.12"
      - run: python -m pip install -r requirements.txt
      - id: publish
        run: python deploy/publish.py site
      - uses: actions/upload-pages-artifact@v4
        with:
          path: site

  deploy:
    needs: build
    runs-on: ubuntu-latest
    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: ${{ steps.deployment.outputs.page_url }}
    steps:
      - id: deployment
        uses: actions/deploy-pages@v4

  # GitHub switches the nightly run of a public repository off after 60 days without a push; then no consent
  # would run out any more. Switching it on again every night prevents that.
  awake:
    if: github.event_name == 'schedule'
    runs-on: ubuntu-latest
    continue-on-error: true
    permissions:
      actions: write
    steps:
      - env:
          GH_TOKEN: ${{ github.token }}
        run: gh api --method PUT "repos/$GITHUB_REPOSITORY/actions/workflows/publish.yml/enable"

  # Red when the last good state had to be published instead of the newest one.
  tell:
    needs: [build, deploy]
    if: needs.build.outputs.problem != ''
    runs-on: ubuntu-latest
    steps:
      - env:
          PROBLEM: ${{ needs.build.outputs.problem }}
        run: |
          echo "::error::$PROBLEM"
          exit 1
"""

_STEPS: Final = """\
    steps:
      - uses: actions/checkout@v5
        with:
          fetch-depth: 0
      - uses: actions/setup-python@v6
        with:
          python-version: "3.12"
      - run: python -m pip install -r requirements.txt
"""
"""How each job that checks begins: with the whole history, which is compared."""

GITHUB_CHECK: Final = """\
# Checks every pull request and every push: errors, and what was promised and changed in silence. A deadline,
# a planned amount, a responsible body or an action that differs from before needs an entry in the plan.
name: Check

on:
  pull_request:
  push:
    branches: [main]

permissions:
  contents: read

jobs:
  # A pull request is checked as it would be merged: the first parent of that merge is the target branch.
  check:
    if: github.event_name == 'pull_request'
    runs-on: ubuntu-latest
@steps@
      - run: goodword check --format github --against "HEAD^1"

  # What was pushed is compared with the last state in which every change was said. The tag "promises" stands
  # there, so that the check stays red until the change is said, however much is pushed after it.
  promises:
    if: github.event_name == 'push'
    runs-on: ubuntu-latest
    concurrency: promises
    permissions:
      contents: write # moves the tag "promises"
@steps@
      - env:
          BEFORE: ${{ github.event.before }}
        run: |
          git fetch --quiet --force origin refs/tags/promises:refs/tags/promises || true
          if git cat-file -e "refs/tags/promises^{commit}"; then BEFORE=promises; fi
          if git cat-file -e "$BEFORE^{commit}"; then
            goodword check --format github --against "$BEFORE"
          else
            goodword check --format github
          fi
          git tag --force promises
          git push --force origin refs/tags/promises || echo "::warning::The tag promises could not be moved."
""".replace("@steps@\n", _STEPS)

GITLAB: Final = """\
# Publishes the site with GitLab Pages: after every push, and every night, because days and consents run out.
# Once: Build > Pipeline schedules: add one with the cron "17 2 * * *" for the branch main.
# Once: Settings > CI/CD > Job token permissions: "Allow Git push requests to the repository".
image: python:3.12

stages: [check, publish, tell]

variables:
  GIT_DEPTH: "0"
  GIT_STRATEGY: clone

# Every merge request is compared with its target branch: a deadline, a planned amount, a responsible body or
# an action that differs needs an entry in the plan.
check:
  stage: check
  script:
    - python -m pip install -r requirements.txt
    - goodword check --against "$CI_MERGE_REQUEST_DIFF_BASE_SHA"
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"

pages:
  stage: publish
  # One after the other, so that an older state never comes after a newer one.
  resource_group: publish
  script:
    - python -m pip install -r requirements.txt
    - python deploy/publish.py public
  artifacts:
    paths: [public, deploy-problem.txt]
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH

# Red when the last good state had to be published instead of the newest one.
tell:
  stage: tell
  script:
    - cat deploy-problem.txt
    - test ! -s deploy-problem.txt
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH

# The same for what was pushed without a merge request: it is compared with the last state in which every
# change was said. The tag "promises" stands there, so that the job stays red until the change is said,
# however much is pushed after it. It stands last, because nothing may keep a withdrawn story online.
promises:
  stage: tell
  resource_group: promises
  script:
    - python -m pip install -r requirements.txt
    - |
      BEFORE="$CI_COMMIT_BEFORE_SHA"
      git fetch --quiet --force origin refs/tags/promises:refs/tags/promises || true
      if git cat-file -e "refs/tags/promises^{commit}"; then BEFORE=promises; fi
      if git cat-file -e "$BEFORE^{commit}"; then
        goodword check --against "$BEFORE"
      else
        goodword check
      fi
      git tag --force promises
      git push --force origin refs/tags/promises || echo "The tag promises could not be moved."
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH && $CI_PIPELINE_SOURCE == "push"
"""
